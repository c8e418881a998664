/**
 * Makes a document of the facts: reads the notes, collects what they agreed on, and writes the sentences.
 * The words come from the catalogue of the language that is asked for. Nothing here knows a file format.
 */
@NullMarked
package org.sessioniv.reports.compose;

import org.jspecify.annotations.NullMarked;
