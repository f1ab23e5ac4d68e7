package app.tallyline;

import java.nio.file.Path;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

import app.tallyline.store.PrivateFiles;

/// Sends the log to a file beside the store. In code, because reading a configuration file costs time before the first
/// frame. Names, numbers and notes of prospects never go there.
public final class LogSetup extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        WhenNeeded file = new WhenNeeded();
        file.setContext(context);
        file.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("app.tallyline").setLevel(Level.INFO);
        context.getLogger("ROOT").addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// A file that is opened when there is first something to write.
    private static final class WhenNeeded extends AppenderBase<ILoggingEvent> {
        private FileAppender<ILoggingEvent> file;

        @Override
        protected void append(ILoggingEvent event) {
            if (file == null) {
                file = open();
            }
            file.doAppend(event);
        }

        @Override
        public void stop() {
            if (file != null) {
                file.stop();
            }
            super.stop();
        }

        private FileAppender<ILoggingEvent> open() {
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setContext(getContext());
            encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n");
            encoder.start();
            Path log = DataFolder.of(System::getProperty, System::getenv).resolve("tallyline.log");
            PrivateFiles.makeFolder(log.getParent());
            PrivateFiles.make(log);
            FileAppender<ILoggingEvent> opened = new FileAppender<>();
            opened.setContext(getContext());
            opened.setFile(log.toString());
            opened.setEncoder(encoder);
            opened.start();
            return opened;
        }
    }
}
