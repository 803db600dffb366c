package cn.sisong.enterprise.importing;

/** A job runs from the moment it is accepted; whether a worker has it yet makes no difference to those who wait. */
enum JobState {
    RUNNING,
    SUCCEEDED,
    FAILED
}
