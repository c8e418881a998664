/**
 * The words that a report says by itself, in each language that it can be made in, with their numbers, dates and
 * plurals as Unicode's CLDR has them. Nothing of the machine is read: neither its language nor its zone.
 */
@NullMarked
package org.sessioniv.reports.words;

import org.jspecify.annotations.NullMarked;
