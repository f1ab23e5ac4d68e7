package app.tallyline;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

import app.tallyline.store.StoreProblem;

/// The lines of the log. Of an exception they tell what kind it is and where it came from, never its message: whoever made
/// that may have put into it what was being worked on, such as a prospect's name, which an erasure would then not reach.
/// Only a [StoreProblem] is told in its own words, which say what happened to which file.
final class LogLines extends PatternLayout {
    LogLines() {
        setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n%nopex");
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder(super.doLayout(event));
        tell(event.getThrowableProxy(), "", lines);
        return lines.toString();
    }

    private static void tell(IThrowableProxy problem, String before, StringBuilder lines) {
        if (problem == null) {
            return;
        }
        lines.append(before).append(problem.isCyclic() ? problem.getClassName() + ", as above" : named(problem))
                .append('\n');
        StackTraceElementProxy[] frames = problem.getStackTraceElementProxyArray();
        // The frames that it has in common with what it caused stand there.
        for (int i = 0; i < frames.length - problem.getCommonFrames(); i++) {
            lines.append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        for (IThrowableProxy suppressed : problem.getSuppressed()) {
            tell(suppressed, "Suppressed: ", lines);
        }
        tell(problem.getCause(), "Caused by: ", lines);
    }

    private static String named(IThrowableProxy problem) {
        return problem instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof StoreProblem told
                ? told.toString()
                : problem.getClassName();
    }
}
