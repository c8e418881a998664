/**
 * The rehearsal: scripted participants play a whole session against a running server, and the boards that they hold at
 * the end are compared with the server's. Everything here knows the product only through the public wire, so no type
 * of the domain, the rooms or the gateway may be used. All of a run happens on one event loop.
 */
@NullMarked
package org.sessioniv.rehearsal;

import org.jspecify.annotations.NullMarked;
