/**
 * Whole meetings on a virtual clock in one thread: a seed gives a plan, a plan gives a run, a run gives a verdict,
 * and a failing one is made small. Nothing here knows real time, threads or sockets.
 */
@NullMarked
package org.sessioniv.simulation;

import org.jspecify.annotations.NullMarked;
