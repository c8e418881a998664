/**
 * What a report is made from: the facts of one meeting as plain immutable records, without a type of any other module.
 * Ids here are the plain strings of the wire; they only tie the records of one report together.
 * Nothing here reads a room, formats a sentence or knows a file format.
 */
@NullMarked
package org.sessioniv.reports;

import org.jspecify.annotations.NullMarked;
