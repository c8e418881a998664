/**
 * Who belongs to a meeting: delegations, their seats, staff and the lobby. The only feature that all others may read.
 * Personal names do not belong here: a seat has a label such as "Georgia 1", and whoever sits on it is known elsewhere.
 */
package org.sessioniv.domain.roster;
