/** What the projector of a room shows. Nothing gets there unless a moderator takes it there. */
package org.sessioniv.domain.screen;
