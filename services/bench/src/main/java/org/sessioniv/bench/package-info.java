/** What all measurements share: a whole gateway over real rooms in this process, child processes, tables, facts. */
@NullMarked
package org.sessioniv.bench;

import org.jspecify.annotations.NullMarked;
