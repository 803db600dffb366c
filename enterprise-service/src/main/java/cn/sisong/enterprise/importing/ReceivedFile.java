package cn.sisong.enterprise.importing;

import java.util.List;
import java.util.UUID;

/** An uploaded file that was stored, and its first row. */
record ReceivedFile(UUID id, List<String> header) {}
