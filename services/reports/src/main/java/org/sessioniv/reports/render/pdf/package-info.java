/**
 * PDF: the page of HTML set on paper, with everything in it that it needs. Each file keeps to PDF/UA-1, so that readers
 * of screens can follow it, and to PDF/A-3a, so that archives can keep it.
 */
@NullMarked
package org.sessioniv.reports.render.pdf;

import org.jspecify.annotations.NullMarked;
