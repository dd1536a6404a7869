package io.sparksynth.engine;

/** A foreign key: every non-null {@code child.childColumn} is in {@code parent.parentColumn}. */
public record Relationship(String child, String childColumn, String parent, String parentColumn) {}
