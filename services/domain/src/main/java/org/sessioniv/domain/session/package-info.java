/** One sitting of a room: opened and closed by its moderator. Only while it is open can the floor be asked for. */
package org.sessioniv.domain.session;
