package cn.sisong.enterprise.listing;

/** What happened: on the list from the day on, or off it from the day on. */
public enum ListAction {
    JOINED,
    LEFT
}
