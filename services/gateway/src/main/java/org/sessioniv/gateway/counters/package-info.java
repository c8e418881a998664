/**
 * What was refused, dropped or closed, as numbers. Whoever refuses counts; nothing here decides.
 */
@NullMarked
package org.sessioniv.gateway.counters;

import org.jspecify.annotations.NullMarked;
