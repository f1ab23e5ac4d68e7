package app.tallyline;

import java.nio.file.Path;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;

import app.tallyline.store.PrivateFiles;

/// Sends the log to a file beside the store. In code, because reading a configuration file costs time before the first
/// frame. Names, numbers and notes of prospects never go there.
public final class LogSetup extends ContextAwareBase implements Configurator {
    private final Supplier<Path> log;

    /// A log in the folder where the platform wants a program's data.
    public LogSetup() {
        this(() -> DataFolder.of(System::getProperty, System::getenv).resolve("tallyline.log"));
    }

    /// @param log the file, asked for when there is first something to write
    LogSetup(Supplier<Path> log) {
        this.log = log;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        WhenNeeded file = new WhenNeeded(log);
        file.setContext(context);
        file.start();
        context.getLogger("ROOT").setLevel(Level.WARN);
        context.getLogger("app.tallyline").setLevel(Level.INFO);
        context.getLogger("ROOT").addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// A file that is opened when there is first something to write.
    private static final class WhenNeeded extends AppenderBase<ILoggingEvent> {
        private final Supplier<Path> log;
        private FileAppender<ILoggingEvent> file;

        WhenNeeded(Supplier<Path> log) {
            this.log = log;
        }

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
            LogLines lines = new LogLines();
            lines.setContext(getContext());
            lines.start();
            LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
            encoder.setContext(getContext());
            encoder.setLayout(lines);
            encoder.start();
            Path path = log.get();
            PrivateFiles.makeFolder(path.getParent());
            PrivateFiles.make(path);
            FileAppender<ILoggingEvent> opened = new FileAppender<>();
            opened.setContext(getContext());
            opened.setFile(path.toString());
            opened.setEncoder(encoder);
            opened.start();
            return opened;
        }
    }
}
