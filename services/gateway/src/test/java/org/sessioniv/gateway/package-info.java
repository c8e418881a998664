/** The gateway as browsers meet it: a real server on a free port, real rooms, real sockets. */
@NullMarked
package org.sessioniv.gateway;

import org.jspecify.annotations.NullMarked;
