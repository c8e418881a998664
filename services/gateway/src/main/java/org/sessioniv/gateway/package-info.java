/**
 * Everything between a browser and the rooms: one verticle for each core, its settings and limits, and the counters of
 * what was refused or dropped. Rules of a meeting live in the domain; the gateway sees boards and answers only.
 */
@NullMarked
package org.sessioniv.gateway;

import org.jspecify.annotations.NullMarked;
