/** Everyday words of languages that the assistant does not speak, none of them French or English. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  spanish: `hola buenos buenas días dias tardes noches gracias favor el los las unos unas del al y o pero porque
    cuando donde dónde como cómo qué quien quién cuál yo tú él ella nosotros ustedes mi mis su sus este esta esto eso ese
    soy eres es somos son estoy está esta están estar tengo tiene tienen tener puedo puede pueden poder quiero quiere
    necesito necesita hago hacer hace he ha han hay para por con sin sobre desde hasta muy más menos también todavía
    ya ahora ayer hoy mañana nunca siempre nada algo alguien nadie contraseña clave usuario correo cuenta página enlace
    error ayuda ayudar entrar acceder acceso olvidé olvidado perdido cambiar recibido llega llegado funciona
    trabajo laboratorio universidad hablar español persona problema sistema dirección jefe compañero cómo aparece lista`,
  german: `hallo guten tag morgen abend danke bitte der das dem den des ein eine einen einem einer kein keine keinen und
    oder aber weil wenn wann wo wie warum wer welche welcher ich du er sie wir ihr mein meine meinen meinem ihre unser
    diese dieser dieses bin ist sind war waren sein habe haben hatte kann können konnte muss müssen möchte will wollen
    werden wird wurde nicht nichts noch schon immer wieder jetzt gestern heute seit für mit ohne auf aus bei nach über
    unter zum zur von vom sehr mehr auch nur passwort kennwort benutzer konto seite fehler hilfe helfen anmelden
    einloggen zugang zugriff vergessen geändert bekommen erhalten funktioniert geht arbeite arbeit labor universität
    sprechen deutsch mensch adresse kollege kollegin gesperrt sehr geehrte damen herren freundlichen grüßen gruß ja nein`,
  italian: `ciao buongiorno buonasera grazie prego per favore il lo gli uno della dello delle degli nel nella sul sulla
    e o ma perché perche quando dove come cosa chi quale io tu lui lei noi voi mio mia miei suo sua questo questa quello
    sono sei è siamo siete ho hai ha abbiamo hanno avere essere posso può possono vorrei voglio devo deve fare faccio
    non più anche ancora già sempre mai niente nulla qualcuno nessuno adesso ora ieri oggi domani con senza da dal dalla
    molto meno password utente posta conto pagina collegamento errore aiuto aiutare entrare accedere accesso dimenticato
    perso cambiare cambiato ricevuto arriva funziona lavoro laboratorio università parlare italiano persona indirizzo
    collega problema sistema iscrivermi iscrizione bloccato scaduto riesco`,
  portuguese: `olá ola bom boa dia tarde noite obrigado obrigada favor os as um uma uns umas do da dos das no na nos nas ao
    e ou mas porque quando onde como que quem qual eu você ele ela nós vocês meu minha meus minhas seu sua este esta isso
    sou é somos são estou está estão tenho tem têm ter posso pode podem quero preciso fazer faço não nao sim mais menos
    também ainda já agora ontem hoje amanhã nunca sempre nada alguém ninguém com sem para por desde até muito senha
    usuário conta página ligação erro ajuda ajudar entrar acessar acesso esqueci perdi mudar mudou recebi chega funciona
    trabalho laboratório universidade falar português pessoa endereço colega problema sistema inscrever bloqueado consigo`,
  dutch: `goedemorgen goedendag dank bedankt alstublieft het een geen en of maar omdat wanneer waar hoe waarom wie welke ik
    jij hij zij wij mijn uw onze dit deze ben zijn heb heeft hebben kan kunnen moet moeten wil willen worden wordt niet
    niets nog altijd weer nu gisteren vandaag sinds voor met zonder naar over heel ook alleen wachtwoord gebruiker
    fout hulp helpen inloggen toegang vergeten veranderd ontvangen werkt werk laboratorium universiteit spreken nederlands`,
  polish: `dzień dobry dziękuję proszę nie tak jest są był jak co gdzie kiedy dlaczego kto mój moja moje mam mogę muszę
    chcę hasło hasła konto konta strona błąd pomoc pomocy zalogować dostęp zapomniałem zapomniałam zmienić pracuję`,
  nordic: `hej takk tack jeg jag ikke inte kan kunne min mitt mit og och er är med på av til från har hva vad hvor hur
    når hvem hvorfor glemt glömt passord lösenord konto konton innlogging logga logge inn virker fungerar feil hjelp
    en ei ole minun salasana unohdin kirjautua hyvää päivää kiitos voin miten apua`,
  others: `bună ziua mulțumesc nu pot am uitat parola meu mea este sunt cum unde când vă rog merhaba teşekkürler şifre
    şifremi unuttum hesap hesabım nasıl neden değil giriş ne lozinka lozinku zaboravio sam ne mogu prijaviti kako gdje
    hvala molim heslo zapomněl jsem nemohu přihlásit jak kde děkuji prosím jelszó elfelejtettem nem tudok belépni
    köszönöm kérem hogyan xin chào tôi không thể mật khẩu quên cảm ơn giúp què puc meu compte gràcies contrasenya`,
};
