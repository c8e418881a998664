/**
 * Pages of single seats, which speak the documented wire as browsers do. They know nothing of rooms and gateways.
 */
@NullMarked
package org.sessioniv.simulation.client;

import org.jspecify.annotations.NullMarked;
