/**
 * Scripted clients: a socket that is opened again whenever it is lost, errands that are sent until they are
 * answered, the copies of what the server says, and the ledger of all that was sent, answered and told.
 */
@NullMarked
package org.sessioniv.rehearsal.client;

import org.jspecify.annotations.NullMarked;
