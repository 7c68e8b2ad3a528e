import { slipsOf } from '../config/slips.ts';

/** Well-known packages, written by hand; names that lie close to one another are in the list on purpose. */
const NPM = `
react react-dom react-router react-router-dom react-redux react-query react-native react-scripts react-icons react-hook-form
redux redux-thunk redux-saga @reduxjs/toolkit preact next nuxt vue vuex vue-router svelte angular solid-js astro remix gatsby
express express-session express-validator koa fastify hapi helmet cors body-parser cookie-parser compression morgan multer
passport passport-jwt passport-local jsonwebtoken bcrypt bcryptjs dotenv axios gaxios node-fetch got request requests superagent undici
socket.io socket.io-client ws lodash lodash-es underscore ramda rxjs async bluebird moment moment-timezone dayjs date-fns luxon
chalk colors color debug winston pino log4js loglevel commander yargs minimist inquirer prompts prompt ora glob globby rimraf mkdirp
fs-extra chokidar nodemon concurrently cross-env cross-spawn execa shelljs webpack webpack-cli webpack-dev-server rollup vite
esbuild esbuild-wasm parcel babel-core babel-loader typescript ts-node tsx tslib tslint eslint prettier stylelint husky lint-staged jest
mocha chai sinon vitest cypress playwright puppeteer puppeteer-core karma jasmine supertest nyc tap ava storybook
mongoose mongodb mongodb-client-encryption sequelize typeorm prisma knex mysql mysql2 sqlite3 sqlite redis ioredis pg pg-promise
graphql apollo-server apollo-client ethers web3 viem wagmi hardhat truffle ganache solc @solana/web3.js bitcoinjs-lib
openzeppelin-solidity @openzeppelin/contracts @metamask/detect-provider @walletconnect/web3-provider bip39 bip32 hdkey elliptic secp256k1 keccak
crypto-js tweetnacl bs58 bn.js bignumber.js buffer events stream-browserify process util path assert uuid nanoid shortid
validator joi zod yup ajv class-validator class-transformer reflect-metadata nodemailer handlebars mustache ejs pug
cheerio jsdom puppeteer-extra tailwindcss postcss autoprefixer sass less styled-components framer-motion bootstrap jquery
material-ui @mui/material antd chart.js d3 three three.js recharts highcharts leaflet mapbox-gl electron electron-builder
sharp jimp canvas multer-s3 aws-sdk firebase firebase-admin stripe twilio openai discord.js telegraf node-telegram-bot-api
semver qs querystring url-parse form-data mime mime-types raw-body iconv-lite safe-buffer readable-stream through2 inherits
core-js regenerator-runtime classnames prop-types immer immutable zustand mobx swr formik i18next react-i18next
ansi-styles strip-ansi color-convert color-name supports-color wrap-ansi string-width is-arrayish error-ex simple-swizzle
postcss-loader css-loader style-loader file-loader url-loader html-webpack-plugin mini-css-extract-plugin terser uglify-js
node-sass node-gyp node-pre-gyp bindings nan prebuild-install event-stream ua-parser-js coa rc minimatch picomatch micromatch
braces acorn escodegen esprima estraverse source-map source-map-support nodemailer-smtp-transport cookie session-file-store
jszip archiver tar unzipper xml2js fast-xml-parser csv-parse papaparse xlsx pdfkit marked markdown-it highlight.js prismjs
dtslint enquirer safer-buffer through fast-querystring query-string serve-static send finalhandler on-finished depd vary etag fresh accepts negotiator statuses destroy bytes content-type
cookies buffers accept inherit event utils colord echarts jsdoc leven mssql cryptr
pm2 forever nx lerna turbo npm yarn pnpm bun corepack deno connect bull bullmq agenda node-cron cron node-schedule
`;

const PYPI = `
requests urllib3 numpy pandas scipy matplotlib scikit-learn tensorflow torch keras flask django fastapi uvicorn gunicorn
starlette jinja2 werkzeug click rich colorama tqdm pytest tox nose mock coverage black ruff flake8 pylint mypy isort pydantic
sqlalchemy alembic psycopg2 psycopg2-binary pymysql mysqlclient redis celery boto3 botocore awscli s3transfer cryptography
pycryptodome pycryptodomex pycrypto pyopenssl paramiko bcrypt passlib pyjwt certifi chardet charset-normalizer idna six setuptools wheel pip
virtualenv pipenv poetry python-dateutil pytz pyaml pyyaml toml attrs packaging lxml beautifulsoup4 bs4 html5lib scrapy selenium
playwright aiohttp httpx websockets websocket-client tornado twisted gevent eventlet simplejson ujson orjson markdown markdown2 cchardet pygments
pillow opencv-python imageio nltk spacy transformers openai langchain web3 eth-account eth-abi eth-utils solana base58 coincurve
ecdsa mnemonic bitcoinlib ccxt python-binance telethon python-telegram-bot psutil pywin32 pyinstaller cython
ipython jupyter notebook sphinx docutils python-dotenv loguru termcolor tabulate protobuf grpcio google-auth urllib3-mock psycopg xattr
`;

/** Packages of their own, less known, whose names lie close to a well-known one: no slip, and nobody's aim. */
const NPM_BESIDE = `
gaxios trough mquery crypt rambda unherit graphiql vasync brace ansistyles mimer semiver ttypescript storyblok color-namer bufferjs
preact-router bcrypto csv-parser prism cookiejs form-data2 openapi brakes scss-loader react-router5 esplint eslit bmocha through3 prequest
csso-loader ntypescript preact-redux reactn formio xbytes angular2 uglifyjs expresso jcanvas paws-sdk
`;

const PYPI_BESIDE = `
cattrs scapy fastai psycopg-binary discord-py grequests beautifulsoup ctransformers ipytest websocket google-oauth based58 openapi
`;

type Popular = { readonly names: ReadonlySet<string>; readonly slips: ReadonlyMap<string, string> };

/** Known names, and every spelling of the popular ones with a letter left out, by ecosystem. */
export const POPULAR: Readonly<Record<'npm' | 'PyPI', Popular>> = {
  npm: index(NPM, NPM_BESIDE),
  PyPI: index(PYPI, PYPI_BESIDE),
};

function index(list: string, beside: string): Popular {
  const names = list.trim().split(/\s+/);
  const slips = new Map<string, string>();
  for (const name of names)
    if (name.length >= 5) for (const slip of slipsOf(name)) if (!slips.has(slip)) slips.set(slip, name);
  return { names: new Set([...names, ...beside.trim().split(/\s+/)]), slips };
}
