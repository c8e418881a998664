/**
 * Word files. The look stands as readable XML in the resources of this package (styles, numbering, page, footer);
 * the classes here only fill it. Nothing here knows a meeting.
 */
@NullMarked
package org.sessioniv.reports.render.docx;

import org.jspecify.annotations.NullMarked;
