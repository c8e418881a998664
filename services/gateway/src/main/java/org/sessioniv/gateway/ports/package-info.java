/**
 * What the gateway needs of the rest of the program, as the server fills it: rooms, identity, reports, readiness and
 * clock. Only ports and the record that holds them.
 */
@NullMarked
package org.sessioniv.gateway.ports;

import org.jspecify.annotations.NullMarked;
