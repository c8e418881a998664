/**
 * Tables for those who count further: what a report tells as rows, one fact a row, as a workbook or as plain files.
 */
@NullMarked
package org.sessioniv.reports.render.sheets;

import org.jspecify.annotations.NullMarked;
