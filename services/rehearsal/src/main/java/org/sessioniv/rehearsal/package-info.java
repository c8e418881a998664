/**
 * The rehearsal: scripted participants play a whole session against a running server, and the boards that they hold at
 * the end are compared with the server's. Everything here knows the product only through the public wire, so no type
 * of the domain, the rooms or the gateway may be used. All of a run happens on one event loop.
 *
 * <p>{@code terms} are asked for and told; {@code play} prepares and runs the play with {@code client}s that act by
 * their {@code script}, hold a {@code board} for each room and reach the server through {@code wire}; {@code audit}
 * looks at the end for what was lost.
 */
@NullMarked
package org.sessioniv.rehearsal;

import org.jspecify.annotations.NullMarked;
