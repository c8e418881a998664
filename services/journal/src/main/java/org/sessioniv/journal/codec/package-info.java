/**
 * How facts are written down: a tag and a schema number for each event, and the form of an entry's body. A stored form
 * never changes because a screen did; a class may be renamed, a tag never.
 */
@NullMarked
package org.sessioniv.journal.codec;

import org.jspecify.annotations.NullMarked;
