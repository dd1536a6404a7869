package io.sparksynth.engine;

import io.sparksynth.text.Vocabulary;

/**
 * A column's draw from a vocabulary: which entry each row has; other columns may show other fields
 * of the same entry.
 */
public record EntrySlot(Slot entry, Vocabulary vocabulary) {}
