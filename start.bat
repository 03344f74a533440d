@echo off
rem Opens Schakel on Windows with a double click. No administrator rights needed.
chcp 65001 >nul
title Schakel
cd /d "%~dp0"

where py >nul 2>nul
if errorlevel 1 (
    echo Python 3.11 of nieuwer ontbreekt op deze computer.
    echo Haal het op bij https://www.python.org/downloads/ en kies "Install for me only".
    pause
    exit /b 2
)
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))"
if errorlevel 1 (
    echo Schakel heeft Python 3.11 of nieuwer nodig.
    echo Haal het op bij https://www.python.org/downloads/
    pause
    exit /b 2
)

fc /b requirements.lock .venv\requirements.lock >nul 2>nul
if errorlevel 1 (
    echo Schakel wordt klaargezet. De eerste keer duurt dat enkele minuten...
    if not exist .venv\Scripts\python.exe py -3 -m venv .venv
    if errorlevel 1 goto failed
    .venv\Scripts\python -m pip install --quiet --disable-pip-version-check -r requirements.lock
    if errorlevel 1 goto failed
    .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    if errorlevel 1 goto failed
    copy /y requirements.lock .venv\requirements.lock >nul
)

echo Schakel start. Laat dit venster open zolang je werkt.
.venv\Scripts\crm serve %*
if errorlevel 1 pause
exit /b

:failed
echo Het klaarzetten is niet gelukt. Kijk of je internet hebt en probeer opnieuw.
pause
exit /b 2
