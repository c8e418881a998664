/**
 * Meetings' logos: which files may be one, and where their bytes are kept. Which logo a meeting shows is said by its
 * own room, not here.
 */
@NullMarked
package org.sessioniv.gateway.logos;

import org.jspecify.annotations.NullMarked;
