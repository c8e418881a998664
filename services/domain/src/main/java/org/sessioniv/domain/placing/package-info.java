/**
 * Who works in which group: a pure function from what delegations would like and what the organiser asks of the groups
 * to one place for each, with its reason. It knows no room's state; what it is about stands in decision 29.
 */
@NullMarked
package org.sessioniv.domain.placing;

import org.jspecify.annotations.NullMarked;
