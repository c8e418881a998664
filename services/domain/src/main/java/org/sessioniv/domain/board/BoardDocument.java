package org.sessioniv.domain.board;

/**
 * What viewers hold under one key: plain strings, numbers, lists and nested records, ready to be sent. A document is
 * computed from the state alone, lives only as long as a connection, and may change with any release.
 */
public interface BoardDocument {}
