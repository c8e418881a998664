/**
 * What is asked for before a rehearsal and what is told after it: settings, the organiser's key, the summary. The
 * command line speaks of nothing else.
 */
@NullMarked
package org.sessioniv.rehearsal.terms;

import org.jspecify.annotations.NullMarked;
