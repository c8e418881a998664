/**
 * Makes a document of the facts: reads the notes, collects what they agreed on, and writes the sentences.
 * English words of the report stand here and nowhere else. Nothing here knows a file format.
 */
@NullMarked
package org.sessioniv.reports.compose;

import org.jspecify.annotations.NullMarked;
