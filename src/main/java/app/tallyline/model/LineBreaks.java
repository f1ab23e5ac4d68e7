package app.tallyline.model;

import java.util.regex.Pattern;

/// The line breaks of texts: LF, CR LF as Windows and spreadsheets write, CR as old files do.
public final class LineBreaks {
    private static final Pattern BREAKS_AND_TABS = Pattern.compile("(?:\\R|\\t)+");

    private LineBreaks() {}

    /// A text of several lines with LF for each line break, and else as it is.
    public static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// A text in one line: a space for line breaks and tabs, which no field of one line can hold.
    public static String spaced(String text) {
        return text.chars().noneMatch(LineBreaks::breaking) ? text : BREAKS_AND_TABS.matcher(text).replaceAll(" ");
    }

    private static boolean breaking(int sign) {
        return sign >= '\t' && sign <= '\r' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
    }
}
