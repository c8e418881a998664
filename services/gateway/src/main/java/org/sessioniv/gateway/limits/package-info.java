/**
 * Every bound of the gateway with its default, and what keeps to it: so many at once, so many a second, so many wrong
 * guesses. Knows nothing of what is bounded; uses nothing of the gateway.
 */
@NullMarked
package org.sessioniv.gateway.limits;

import org.jspecify.annotations.NullMarked;
