/**
 * Who somebody is: the organiser's password, links of seats, the meeting's join code with its lobby, sign-ins, tickets
 * for the socket, and budgets against guessing. Secrets are stored only as hashes. Roles are not here: they are facts
 * of the meeting's journal.
 */
@CheckReturnValue
@NullMarked
package org.sessioniv.gateway.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
