/**
 * What a run is made of before it begins: chance, what goes wrong and when, what is planted, and the trace.
 */
@NullMarked
package org.sessioniv.simulation.world;

import org.jspecify.annotations.NullMarked;
