/**
 * Faults of the program that are planted to see whether the simulation finds them, each in the place of a part that is
 * right. Nothing here is used but for that.
 */
@NullMarked
package org.sessioniv.simulation.planted;

import org.jspecify.annotations.NullMarked;
