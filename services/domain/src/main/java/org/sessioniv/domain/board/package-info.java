/**
 * What viewers see: one document under each key, computed from a room's state for an audience. Who sees what is said in
 * words above each document. Rules and state know nothing of it; a document may change with any release.
 */
package org.sessioniv.domain.board;
