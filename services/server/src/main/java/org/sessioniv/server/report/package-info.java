/** Gathers the facts of a meeting from its journal for the report, and renders it off the event loops. */
@NullMarked
package org.sessioniv.server.report;

import org.jspecify.annotations.NullMarked;
