@echo off
rem Builds the workbook on first use, then runs its command line. After a change of the sources,
rem delete cli\target to build again.
setlocal
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAR=%ROOT%\cli\target\workbook-cli.jar"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo workbook: no java found: install a JDK 17 or newer, or set JAVA_HOME 1>&2
    exit /b 3
)
if not exist "%JAR%" (
    echo workbook: building the tools, once ^(about a minute^) ... 1>&2
    pushd "%ROOT%"
    call mvn -q -B -Dquick -Dmaven.test.skip package
    if errorlevel 1 (
        popd
        echo workbook: the build failed; run "mvn -Dquick -Dmaven.test.skip package" to see why 1>&2
        exit /b 3
    )
    popd
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmn32m "-Dworkbook.home=%ROOT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
