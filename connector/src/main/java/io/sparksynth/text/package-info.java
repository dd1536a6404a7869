/**
 * Words and writing: vocabularies and holiday calendars from the class path, templates, patterns,
 * safe identifiers, and fast ASCII writers into byte arrays. Knows no engine and no Spark; it may
 * import {@code problem}, {@code random} and {@code sample} only.
 */
@NullMarked
package io.sparksynth.text;

import org.jspecify.annotations.NullMarked;
