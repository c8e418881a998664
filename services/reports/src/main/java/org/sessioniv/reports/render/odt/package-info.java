/**
 * ODT: one text of the Open Document Format, written by hand, with named styles that an organisation can change in one
 * place.
 */
@NullMarked
package org.sessioniv.reports.render.odt;

import org.jspecify.annotations.NullMarked;
