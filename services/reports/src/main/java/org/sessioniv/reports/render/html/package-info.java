/**
 * HTML: one file that needs nothing else, to be read on any device and printed. It is also well-formed XML, so that
 * programs can read it without guessing.
 */
@NullMarked
package org.sessioniv.reports.render.html;

import org.jspecify.annotations.NullMarked;
