/**
 * The choice of a file format by name. It stands apart so that no renderer needs to know the others.
 */
@NullMarked
package org.sessioniv.reports.formats;

import org.jspecify.annotations.NullMarked;
