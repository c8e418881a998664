/**
 * A renderer for each file format, each a plain walk over the one document. The same document gives the same bytes:
 * no clock, no random number and no default of the machine is read here.
 */
@NullMarked
package org.sessioniv.reports.render;

import org.jspecify.annotations.NullMarked;
