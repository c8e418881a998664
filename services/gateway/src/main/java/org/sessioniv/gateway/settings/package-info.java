/**
 * Where the gateway listens, how the world reaches it, and what is turned on. Only values; the server makes them from
 * its options and its environment.
 */
@NullMarked
package org.sessioniv.gateway.settings;

import org.jspecify.annotations.NullMarked;
