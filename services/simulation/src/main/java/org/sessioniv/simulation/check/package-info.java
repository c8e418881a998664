/**
 * What clients were told, and what the journal says of it. Uses the codec of the journal, the domain's decide, evolve
 * and project, and nothing that the program uses to serve.
 */
@NullMarked
package org.sessioniv.simulation.check;

import org.jspecify.annotations.NullMarked;
