package io.sparksynth.engine;

/** A generator that can drift in what it chooses by, not only in the numbers that come of it. */
public interface Reweighted extends Weighted {}
