package cn.sisong.enterprise.sizing;

/** The numbers and the official list of firms above scale (规上) disagree: a hint for people, never a change of the list. */
public enum ScaleHint {
    /** 升规: not listed, revenue reaches the floor. */
    MAY_JOIN,
    /** 退规: listed, revenue below the floor. */
    MAY_LEAVE
}
