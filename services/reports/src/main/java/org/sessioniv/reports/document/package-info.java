/**
 * The document that every renderer reads: blocks and inlines, and nothing of a file format.
 * Text in it is clean: whatever came in, it holds no character that XML or UTF-8 cannot carry,
 * and links lead only to the web or to a mail address.
 */
@NullMarked
package org.sessioniv.reports.document;

import org.jspecify.annotations.NullMarked;
