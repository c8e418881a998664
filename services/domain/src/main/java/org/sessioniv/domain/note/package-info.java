/**
 * The text that a room writes together. The room is the authority: it brings late commits up to date, checks every
 * step against the schema, and numbers what it accepts. What a text means is not its business.
 */
package org.sessioniv.domain.note;
