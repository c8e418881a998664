/**
 * What passes between a browser and the gateway, as records: frames of the socket, bodies of HTTP calls, and the tags
 * of commands. Their JSON is strict: what is unknown, missing or misspelt is refused. No rule of a meeting lives here.
 */
@NullMarked
package org.sessioniv.gateway.wire;

import org.jspecify.annotations.NullMarked;
