/// The program. Nothing of it is meant for others; the two libraries that need to look inside may.
module app.tallyline {
    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires com.fasterxml.jackson.core;
    requires com.github.librepdf.pdfFontsExtra;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires de.focus_shift.jollyday.core;
    requires de.siegmar.fastcsv;
    requires flyway.core;
    requires info.picocli;
    requires java.desktop;
    requires java.sql;
    requires javafx.controls;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.text;
    requires org.apache.pdfbox;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;

    opens app.tallyline.terminal to info.picocli;

    provides ch.qos.logback.classic.spi.Configurator with app.tallyline.LogSetup;
}
